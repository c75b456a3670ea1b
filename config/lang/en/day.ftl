### Day close
