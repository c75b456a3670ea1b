### Register
